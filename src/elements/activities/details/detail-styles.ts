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
    gap: 0.45em;
    font-size: 0.9375em;
  }
  dt {
    color: var(--_dim);
    font-size: 0.9375em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .actions .sign-up {
    margin: 0;
  }
  @container (inline-size >= 30em) {
    .details {
      margin-inline-start: 0;
    }
    dl > div {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
    }
    dt {
      font-size: 1em;
    }
  }
`;
