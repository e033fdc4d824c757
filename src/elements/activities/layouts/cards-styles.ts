import { css } from 'lit';

/** One column, two or three. A picture's box has its size before the picture, and keeps it without. */
export const cardStyles = css`
  .cards section > ul {
    display: grid;
    gap: 1.25em;
    margin-block-start: 1.1em;
  }
  .cards .row {
    display: contents;
  }
  .card,
  .cards .details {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  .card {
    display: flex;
    flex-direction: column;
    position: relative;
    min-inline-size: 0;
  }
  .card:hover {
    border-color: var(--_edge);
  }
  .picture {
    display: grid;
    justify-items: start;
    position: relative;
    overflow: hidden;
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
    background: var(--_tonal);
    --_day: 1.5em;
  }
  .picture:has(img) {
    aspect-ratio: 16 / 9;
    --_day: 3.25em;
    --_weekday: 100%;
  }
  .picture img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  /* On a picture the day is a leaf with a ground of its own; without one it is the picture. */
  .picture .tile {
    position: relative;
    margin: 0.75em;
    background: var(--_surface);
    color: var(--_on-surface);
  }
  .picture:not(:has(img:not([hidden]))) .tile {
    display: flex;
    flex-wrap: wrap;
    align-self: end;
    align-items: baseline;
    gap: 0 0.4em;
    inline-size: auto;
    min-block-size: 0;
    margin: 0.5em 1em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
  }
  .picture:not(:has(img:not([hidden]))) span {
    font-size: 0.875em;
  }
  .picture:not(:has(img:not([hidden]))) span:first-child {
    flex-basis: var(--_weekday);
  }
  .picture:not(:has(img:not([hidden]))) b {
    font-size: var(--_day);
  }
  .picture small {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    max-inline-size: calc(100% - 6em);
    padding: 0.1em 0.6em;
    border-start-start-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font-size: max(0.75em, 11px);
  }
  .picture [hidden] + small {
    display: none;
  }
  .card .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    padding: 0.85em 1em 1em;
  }
  /* The whole card unfolds, but for its link. */
  .card .title button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card .sign-up {
    position: relative;
    align-self: start;
  }
  .card .by {
    margin-block-end: auto;
  }
  /* An open card and what it holds have one outline. */
  .card.open,
  .card.open::after,
  .cards .details {
    border-color: var(--_edge);
  }
  .card.open {
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .card.open::after {
    content: '';
    position: absolute;
    inset: 100% -1px auto;
    block-size: calc(1.25em + 1px);
    border-inline: 1px solid;
    border-color: inherit;
    background: inherit;
  }
  .cards .details {
    grid-column: 1 / -1;
    margin: 0;
    padding: 1em;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .cards .rest {
    display: grid;
    place-content: center;
    padding: 1em;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  @container (inline-size >= 30em) {
    .cards section > ul {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .tall {
      aspect-ratio: 16 / 9;
      --_day: 3.25em;
      --_weekday: 100%;
    }
    .cards .details {
      padding: 1.25em;
    }
  }
  @container (inline-size >= 55em) {
    .cards section > ul {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @media print {
    .card,
    .cards .details {
      break-inside: avoid;
    }
    .card .sign-up {
      display: none;
    }
  }
`;
