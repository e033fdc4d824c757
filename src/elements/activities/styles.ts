import { css } from 'lit';

/** Search, filters, and what is chosen. Narrow first: all but the search field waits behind a button. */
export const filterStyles = css`
  .heading {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
    margin-block-end: 0.7em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .search {
    flex: 1 1 9em;
    min-inline-size: 0;
    justify-content: flex-start;
    padding-inline: 0.9em 0.5em;
    cursor: text;
  }
  .search:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .search input {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.5em;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    -webkit-appearance: none;
    appearance: none;
  }
  ::placeholder {
    color: var(--_dim);
    opacity: 1;
  }
  .facets,
  .areas {
    display: none;
    flex-basis: 100%;
    flex-direction: column;
    gap: 0.5em;
  }
  .unfolded .facets,
  .unfolded .areas {
    display: flex;
  }
  .facet > .field {
    inline-size: 100%;
  }
  .field > svg:last-child {
    margin-inline-start: auto;
    transition: rotate 0.15s;
  }
  [aria-expanded='true'] > svg:last-child {
    rotate: 180deg;
  }
  .field.on {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px currentColor;
  }
  .field > .count {
    font-weight: 600;
  }
  .panel {
    padding: 0.5em 0 0.75em;
  }
  .panel:focus {
    outline: none;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.65em;
    min-block-size: max(2.25em, 32px);
    padding-inline: 0.6em;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_tint);
  }
  .option.inset {
    padding-inline-start: 2.2em;
  }
  .option > span:not(.count) {
    display: flex;
    align-items: center;
    gap: 0.5em;
    flex: 1;
    min-inline-size: 0;
  }
  .option input {
    flex: none;
    inline-size: max(1.15em, 18px);
    block-size: max(1.15em, 18px);
    accent-color: var(--_accent);
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
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .areas > .chips,
  .areas > .chips > .chips {
    display: contents;
  }
  .areas {
    flex-flow: row wrap;
    margin-block-start: 0.75em;
  }
  .close {
    flex: 1 1 100%;
    margin-block-start: 0.25em;
  }
  .chosen {
    margin-block-start: 0.75em;
  }
  .unfolded .chosen {
    display: none;
  }
  .chip svg {
    inline-size: 0.85em;
    block-size: 0.85em;
    stroke-width: 3;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    margin-block-start: 0.9em;
  }
  .status .option {
    padding-inline: 0.4em;
    margin-inline: -0.4em;
  }
  .status b {
    font-weight: 600;
  }
  .note {
    margin-block-start: 1.25em;
    padding: 1em 1.1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .note > * + * {
    margin-block-start: 0.6em;
  }
  .stale {
    padding-block: 0.6em;
  }
  .loading {
    opacity: 0;
    animation: appear 0.2s 0.5s forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  @container (inline-size >= 30em) {
    .unfold,
    .close,
    .double {
      display: none;
    }
    .facets {
      display: flex;
      flex: 0 1 auto;
      flex-flow: row wrap;
    }
    .areas {
      display: flex;
    }
    .search {
      flex-basis: 12em;
    }
    .status .option {
      margin-inline-start: auto;
    }
    .unfolded .chosen:not(.double) {
      display: flex;
    }
    .facet {
      position: relative;
    }
    .panel {
      position: absolute;
      z-index: 3;
      inset-block-start: calc(100% + 0.35em);
      inset-inline-end: 0;
      inline-size: max-content;
      min-inline-size: 17em;
      max-inline-size: 22em;
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
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;

/** The list: one loud thing a row, its title. */
export const rowStyles = css`
  .root {
    min-block-size: var(--sydost-min-height, min(100vh, 60em));
  }
  .month {
    margin-block-start: 1.6em;
    padding-block-end: 0.7em;
    border-block-end: 1px solid var(--_line);
    font-size: 1.0625em;
    font-weight: 700;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 1em;
    padding-block: 1.1em;
    border-block-end: 1px solid var(--_line);
  }
  .tile {
    display: grid;
    align-content: center;
    justify-items: center;
    align-self: start;
    inline-size: 4em;
    min-block-size: 4.6em;
    padding-block: 0.35em;
    border-radius: var(--_radius);
    background: var(--_tonal);
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .tile span {
    font-size: 0.8125em;
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
    transition: rotate 0.15s;
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
    color: var(--_dim);
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
  .dot {
    flex: none;
    inline-size: 0.65em;
    block-size: 0.65em;
    min-inline-size: 9px;
    min-block-size: 9px;
    border-radius: 50%;
    background: var(--_park);
  }
  .badge {
    padding: 0 0.5em;
    border: 1px solid var(--_edge);
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
  .details {
    display: grid;
    gap: 1em;
    margin-block-start: 0.9em;
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
  .rest {
    padding-block: 0.75em;
    padding-inline-start: 5em;
    border-block-end: 1px solid var(--_line);
  }
  .more {
    margin-block-start: 1.5em;
    text-align: center;
  }
  @container (inline-size >= 30em) {
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
      column-gap: 1.25em;
    }
    .row > .sign-up {
      grid-column: 3;
      align-self: start;
      margin-block-start: 0;
    }
    dl > div {
      display: grid;
      grid-template-columns: 10em minmax(0, 1fr);
    }
    dt {
      font-size: 1em;
    }
    .rest {
      padding-inline-start: 5.25em;
    }
  }
  @container (inline-size < 20em) {
    .row {
      column-gap: 0.75em;
    }
    .tile {
      inline-size: 3.25em;
    }
  }
  @media (forced-colors: active) {
    .tile,
    .note {
      border: 1px solid CanvasText;
    }
  }
`;
