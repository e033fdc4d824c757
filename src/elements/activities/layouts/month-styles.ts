import { css } from 'lit';

/** A month: text first, lines only between the weeks. */
export const monthStyles = css`
  .month-view {
    position: relative;
    margin-block-start: 1.4em;
  }
  /* As wide as a grid has room: 480 px, more where the text is so large that seven columns would not hold it. */
  .ruler {
    position: absolute;
    block-size: 1px;
    inline-size: 0;
  }
  .month-bar {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .month-name {
    flex: 1;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }
  .step {
    inline-size: max(2.75em, 44px);
    padding: 0;
  }
  .back svg {
    rotate: 90deg;
  }
  .on svg {
    rotate: -90deg;
  }
  .step[aria-disabled] {
    border-style: dashed;
    cursor: default;
  }
  .step[aria-disabled]:hover {
    border-color: var(--_edge);
    box-shadow: none;
  }
  .step[aria-disabled] svg {
    opacity: 0.4;
  }
  .grid {
    margin-block-start: 1em;
    font-size: max(0.75em, 11px);
    line-height: 1.35;
  }
  .week {
    display: grid;
    grid-template-columns: 2em repeat(7, minmax(0, 1fr));
    column-gap: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .week > * {
    position: relative;
    min-block-size: 6.5em;
    padding-block-end: 0.5em;
  }
  .week:first-child > * {
    min-block-size: 0;
  }
  .week-number {
    padding-block-start: 0.5em;
    font-variant-numeric: tabular-nums;
  }
  .week:first-child > .week-number {
    padding: 0;
  }
  .day {
    min-block-size: 2.4em;
    padding: 0;
    border: 0;
    background: none;
    font-variant-numeric: tabular-nums;
  }
  .day b {
    font-size: 1.17em;
    font-weight: 600;
  }
  .past b {
    font-weight: 400;
  }
  .day .filled {
    padding: 0 0.4em;
    margin-inline-start: -0.3em;
    border-radius: 1em;
  }
  /* All of the day that is not a text of its own. */
  .day::after {
    content: '';
    position: absolute;
    inset: 1px -0.3em;
    border-radius: var(--_radius);
  }
  .day[aria-disabled] {
    cursor: default;
  }
  .day[aria-expanded]:hover::after {
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  .day[aria-expanded='true']::after {
    box-shadow: inset 0 0 0 2px;
  }
  .day:focus-visible {
    outline: 0;
  }
  .day:focus-visible::after {
    outline: 2px solid;
    outline-offset: 1px;
  }
  .entry {
    position: relative;
    z-index: 1;
    display: block;
    inline-size: 100%;
    min-block-size: 24px;
    margin-block-end: 3px;
    padding: 0.2em 0.25em 0.25em 0.4em;
    border: 0;
    border-inline-start: 3px solid var(--_park);
    border-radius: 3px;
    color: var(--_on-surface);
    background: var(--_tonal);
    text-align: start;
    hyphens: auto;
  }
  .entry > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .entry:hover > span {
    text-decoration: underline;
  }
  .entry time,
  .entry b {
    display: block;
    background: none;
    box-shadow: none;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .struck {
    text-decoration: line-through;
  }
  .entry:hover > .struck {
    text-decoration: underline line-through;
  }
  /* Its day stands in the heading. */
  .that-day .tile {
    display: none;
  }
  .that-day .row {
    grid-template-columns: minmax(0, 1fr);
  }
  .that-day .row > .sign-up {
    grid-column: auto;
  }
  .that-day .details {
    margin-inline-start: 0;
  }
  @container (inline-size >= 30em) {
    .that-day .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
  @container (inline-size >= 480px) and (inline-size >= 26em) {
    .ruler {
      inline-size: 1px;
    }
  }
  @media print {
    .step,
    .month-view .note .button {
      display: none;
    }
    .grid {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .entry {
      border: 1px solid CanvasText;
    }
    .day[aria-expanded='true']::after {
      outline: 2px solid CanvasText;
    }
    .day:focus-visible::after {
      outline: 3px solid Highlight;
    }
    .step[aria-disabled] svg {
      opacity: 1;
      color: GrayText;
    }
  }
`;
