import { css } from 'lit';

/** Chips in lines, or in columns under the parks' names. */
export const styles = css`
  .heading,
  .park {
    margin-block-end: 0.5em;
    font-weight: 700;
  }
  .heading {
    font-size: 1.25em;
  }
  /* Kept also when there are few areas, so that nothing on the page moves when they come. */
  .space {
    --_across: 1.9;
    --_most: 41em;
    min-block-size: min(var(--_most), calc(var(--_areas) / var(--_across) * 2.5em + 4.1em));
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .parks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 1em 1.5em;
  }
  .dot {
    display: inline-block;
    margin-inline-end: 0.5em;
  }
  /* It stands also when there is nothing in it: it would push down what follows when it comes. */
  .ways {
    column-gap: 1.5em;
    min-block-size: 2em;
    margin-block-start: 0.5em;
  }
  .note {
    margin-block-end: 1em;
  }
  @container (inline-size >= 20em) {
    .space {
      --_across: 2.5;
      --_most: 34em;
    }
  }
  @container (inline-size >= 32em) {
    .space {
      --_across: 3.6;
      --_most: 29em;
    }
  }
  @container (inline-size >= 48em) {
    .space {
      --_across: 6.8;
      --_most: 19em;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
