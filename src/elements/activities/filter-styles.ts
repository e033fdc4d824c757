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
    padding: 0 0.5em 0 0.9em;
    cursor: text;
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
  /* The browser's own cross is blue whatever the page. */
  ::-webkit-search-cancel-button {
    -webkit-appearance: none;
    inline-size: 1em;
    block-size: 1em;
    background: currentColor;
    mask:
      linear-gradient(45deg, transparent 46%, currentColor 46% 54%, transparent 54%),
      linear-gradient(-45deg, transparent 46%, currentColor 46% 54%, transparent 54%);
    cursor: pointer;
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
  }
  [aria-expanded='true'] > svg:last-child {
    rotate: 180deg;
  }
  .unfolded .unfold,
  .field.on {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px currentColor;
  }
  .field > .count {
    font-weight: 600;
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
  .found,
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .found {
    justify-content: space-between;
    margin-block-start: 0.9em;
  }
  .found .option {
    padding-inline: 0;
  }
  /* No filter, and no louder than a link. */
  .found .field {
    inline-size: auto;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .status b {
    font-weight: 600;
  }
  .note {
    margin-block-start: 1.25em;
  }
  .note > * + * {
    margin-block-start: 0.6em;
  }
  .note slot {
    display: block;
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
    .close {
      display: none;
    }
    .facets {
      display: flex;
      position: relative;
      flex: 0 1 auto;
      flex-flow: row wrap;
      margin-inline-start: auto;
    }
    .areas {
      display: flex;
    }
    .search {
      flex: 99 1 12em;
    }
    /* On a row of their own they fill it, beside the search field they hardly grow. */
    .search ~ .facets,
    .facets > .facet {
      flex-grow: 1;
    }
  }
`;
