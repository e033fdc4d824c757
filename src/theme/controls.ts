import { css } from 'lit';

/**
 * Buttons, chips and fields, and the surfaces that all but plain text stands on; see the note on tokens. What is
 * tonal or filled carries its text in a box of its own, so that its edge is that of the others.
 */
export const controls = css`
  .button,
  .chip,
  .field,
  .badge,
  .tile,
  .note,
  .option:hover {
    color: var(--_on-surface);
  }
  .button,
  .chip,
  .field,
  .badge {
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    /* The edge lies on the page, not on the surface. */
    background: var(--_surface) padding-box;
  }
  .button,
  .chip,
  .field {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    text-decoration: none;
    text-align: start;
  }
  .button,
  .field {
    min-block-size: max(2.75em, 44px);
    padding: 0.4em 1em;
  }
  .button:hover,
  .chip:hover {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px currentColor;
  }
  label.field:focus-within {
    outline: 2px solid;
  }
  .tonal,
  .filled {
    font-weight: 600;
  }
  .tonal {
    background-color: var(--_tonal);
  }
  .tonal > span {
    color: var(--_accent);
  }
  .filled {
    --_dim: currentColor;
    background-color: var(--_fill);
  }
  .filled > span {
    color: var(--_on-fill);
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-align: start;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .chip {
    min-block-size: max(2em, 32px);
    padding: 0.1em 0.85em;
    border-radius: 2em;
    font-size: 0.9375em;
  }
  .chip span {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
  }
  .count {
    color: var(--_dim);
    font-variant-numeric: tabular-nums;
  }
  .chip.none:not(.filled) {
    border-style: dashed;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chip svg {
    inline-size: 0.85em;
    block-size: 0.85em;
    stroke-width: 3;
  }
  .note {
    padding: 1em 1.1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  /* Marks, and texts that have a colour: so much of the surface around them that they stand out from it. */
  .warn,
  .bad,
  .dot,
  .option > input {
    border-radius: 2px;
    box-shadow: 0 0 0 0.2em var(--_surface);
  }
  .warn,
  .bad {
    inline-size: fit-content;
    background: var(--_surface);
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
  @media (forced-colors: active) {
    .filled {
      forced-color-adjust: none;
      color: Highlight;
      background: currentColor;
      border-color: currentColor;
    }
    .filled > span {
      color: HighlightText;
    }
    .dot {
      forced-color-adjust: none;
    }
    .on {
      border-width: 3px;
    }
  }
`;
