import { css } from 'lit';

/** What unfolds under a row. */
export const detailStyles = css`
  /* On a narrow element the details need the width below the tile too. */
  .details {
    display: grid;
    gap: 1em;
    margin-block-start: 0.9em;
    margin-inline-start: calc(-1 * (var(--_tile) + var(--_gap)));
  }
  .way,
  .details a[href^='tel'] {
    white-space: nowrap;
  }
  .text {
    max-inline-size: 38em;
    white-space: pre-line;
  }
  .text p + p {
    margin-block-start: 0.7em;
  }
  dl {
    display: grid;
    gap: 0.6em;
    font-size: 0.9375em;
  }
  dt {
    font-size: 0.9375em;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .actions .sign-up {
    margin: 0;
  }
  .unfolds {
    display: contents;
  }
  /* A line of their own after their button; what stands before it stays where it is. */
  .ways {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding: 0.25em 1em;
    border-radius: var(--_radius);
    background: var(--_tonal);
    color: var(--_on-surface);
  }
  .ways li > * {
    display: inline-flex;
    align-items: center;
    min-block-size: max(2.5em, 40px);
    text-underline-offset: 0.2em;
  }
  /* Takes no room, but stands: what is not displayed is not listened to. */
  .copied:empty {
    position: absolute;
  }
  .to-copy .field {
    inline-size: 100%;
    margin-block-start: 0.25em;
  }
  @container (inline-size >= 30em) {
    .details {
      margin-inline-start: 0;
    }
    dl {
      gap: 0.45em;
    }
    dl > div {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
    }
    dt {
      font-size: 1em;
      font-weight: inherit;
    }
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;
