import { css } from 'lit';

/** The list: one loud thing a row, its title. */
export const listStyles = css`
  /* Kept also when the list is short, so that nothing on the page moves when it comes, or when it is narrowed. */
  .space {
    --_row: 10em;
    --_tile: 4em;
    --_gap: 1em;
    min-block-size: var(
      --sydost-min-height,
      min(100vh, calc(var(--_rows, 20) * var(--_row) + var(--_bar, 0em) + 4em))
    );
  }
  .filtered {
    --_bar: 5em;
  }
  /* Other layouts need their heights before they are here themselves. */
  .cards .space {
    --_row: calc(56cqi + 15em);
  }
  .compact .space {
    --_row: 8.5em;
  }
  .month .space {
    --_row: 2em;
  }
  .compact .heading {
    margin-block-end: 0.3em;
    font-size: 1.25em;
  }
  .section {
    margin-block-start: 1.6em;
    padding-block-end: 0.7em;
    border-block-end: 1px solid var(--_line);
    font-size: 1.0625em;
    font-weight: 700;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--_gap);
    padding-block: 1.1em;
    border-block-end: 1px solid var(--_line);
  }
  /* A link to an activity must not bring it under a bar that sticks to the top of the page. */
  .row > :first-child {
    scroll-margin-block-start: 5em;
  }
  .tile {
    display: grid;
    align-content: center;
    justify-items: center;
    align-self: start;
    inline-size: var(--_tile);
    min-block-size: 4.6em;
    padding-block: 0.35em;
    border-radius: var(--_radius);
    background: var(--_tonal);
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .tile span {
    font-size: max(0.75em, 11px);
  }
  .tile b {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.1;
  }
  .state {
    font-size: 0.875em;
    font-weight: 600;
  }
  .warn {
    color: var(--_warn);
  }
  .bad {
    color: var(--_bad);
  }
  .title {
    margin-block: 0.1em;
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .title button {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
  }
  .title button:hover span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .title svg {
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-start: 0.5em;
    vertical-align: -0.05em;
  }
  .off .title span {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .facts {
    font-size: 0.9375em;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15em 0.9em;
    margin-block-start: 0.35em;
    font-size: 0.875em;
  }
  .by b {
    font-weight: 600;
  }
  .parks {
    display: inline-flex;
    align-items: baseline;
    gap: 0.55em;
  }
  .dots {
    display: inline-flex;
    gap: 0.25em;
  }
  .badge {
    padding: 0 0.5em;
    border-radius: calc(var(--_radius) / 2);
    font-size: 0.9em;
    font-weight: 600;
  }
  .sign-up {
    grid-column: 2;
    justify-self: start;
    margin-block-start: 0.75em;
    font-size: 0.9375em;
  }
  .rest {
    padding-block: 0.75em;
    padding-inline-start: calc(var(--_tile) + var(--_gap));
    border-block-end: 1px solid var(--_line);
  }
  .more {
    margin-block-start: 1.5em;
    text-align: center;
  }
  @container (inline-size >= 30em) {
    .space {
      --_row: 7em;
      --_gap: 1.25em;
    }
    .cards .space {
      --_row: 13em;
    }
    .filtered {
      --_bar: 12em;
    }
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .row > .sign-up {
      grid-column: 3;
      align-self: start;
      margin-block-start: 0;
    }
  }
  @container (inline-size < 20em) {
    .space {
      --_tile: 3.4em;
      --_gap: 0.75em;
    }
    .compact .space {
      --_row: 10em;
    }
  }
  @media print {
    .filters,
    .found .option,
    .found .facet,
    .link,
    .more,
    .row > .sign-up {
      display: none;
    }
    .row {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .tile,
    .note {
      border: 1px solid CanvasText;
    }
  }
`;
