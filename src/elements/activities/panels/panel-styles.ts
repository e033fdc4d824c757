import { css } from 'lit';

/** What unfolds under a button, and what is chosen. */
export const panelStyles = css`
  .panel {
    padding: 0.5em 0 0.75em;
  }
  .panel:focus {
    outline: none;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    padding: 0.6em 0.6em 0;
  }
  .day {
    flex: 1 1 9em;
    font-size: 0.875em;
  }
  .day .field {
    inline-size: 100%;
    margin-block-start: 0.25em;
    padding-inline: 0.6em;
    color-scheme: light;
  }
  /* The icon's colour can't be set: inverted and blended it stands out from white and from black. */
  ::-webkit-calendar-picker-indicator {
    filter: invert(1);
    mix-blend-mode: difference;
  }
  .chosen {
    margin-block-start: 0.75em;
  }
  .found .facet:has([aria-expanded='true']) {
    flex-basis: 100%;
  }
  .calendars {
    display: grid;
    gap: 0.75em;
  }
  .calendars li {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .calendars a {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 24px;
    font-weight: 600;
  }
  .calendars .link {
    font-size: 0.9375em;
  }
  /* Seen from each of the rows. */
  .calendars .copied {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.5em;
    background: var(--_surface);
    color: var(--_on-surface);
  }
  .calendars .copied:empty {
    position: absolute;
    padding: 0;
  }
  mark {
    padding-block: 0.1em;
    border-radius: 0.2em;
    background: color-mix(in oklab, currentColor 20%, transparent);
    color: inherit;
  }
  @supports (color: lch(from color-mix(in lab, currentColor, Canvas) l c h)) {
    /* A marker pen's yellow below dark text, and one that light text can be read on. */
    mark {
      background: lch(from var(--_surface) calc(30 + l * 0.62) 42 88);
      color: var(--_on-surface);
    }
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  .reason {
    margin-block-start: 0.2em;
    font-size: 0.9375em;
  }
  .unfolded .chosen {
    display: none;
  }
  @container (inline-size >= 30em) {
    .found .facet:has([aria-expanded='true']) {
      flex-basis: auto;
    }
    .found {
      position: relative;
    }
    .calendars {
      padding: 0.5em 0.6em 0;
    }
    .calendars li {
      flex-direction: row;
      justify-content: space-between;
      gap: 1.5em;
    }
    .calendars .link {
      flex: none;
    }
    .double {
      display: none;
    }
    .unfolded .chosen:not(.double) {
      display: flex;
    }
    /* As wide as the row of buttons: below a single one it would reach out of the element. */
    .panel {
      position: absolute;
      z-index: 3;
      inset-block-start: calc(100% + 0.35em);
      inset-inline-end: 0;
      min-inline-size: max(100%, 17em);
      max-block-size: min(26em, 70vh);
      overflow-y: auto;
      padding: 0.5em;
      border: 1px solid var(--_edge);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_on-surface);
      box-shadow: var(--_shadow);
    }
    .found .panel {
      min-inline-size: 0;
      inline-size: min(100%, 32em);
    }
  }
`;
