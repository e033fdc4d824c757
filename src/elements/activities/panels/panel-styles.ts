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
  .unfolded .chosen {
    display: none;
  }
  @container (inline-size >= 30em) {
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
  }
`;
