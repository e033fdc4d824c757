import { css } from 'lit';

/** Buttons, chips and fields. A filled one carries its text in a box of its own; see the note on tokens. */
export const controls = css`
  .button,
  .chip,
  .field {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: none;
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
    background: var(--_tint);
    border-color: currentColor;
  }
  .tonal,
  .filled {
    font-weight: 600;
  }
  .tonal {
    color: var(--_accent);
    background: var(--_tonal);
    border-color: color-mix(in oklab, var(--_accent) 66%, transparent);
  }
  .filled,
  .filled:hover {
    background: var(--_fill);
    border-color: var(--_fill);
  }
  .filled:hover {
    box-shadow: inset 0 0 0 99em rgb(0 0 0 / 0.12);
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
  .filled .count {
    color: inherit;
  }
  .chip.none:not(.filled) {
    border-style: dashed;
  }
  @media (forced-colors: active) {
    .filled,
    .filled:hover {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }
    .filled > span {
      color: HighlightText;
    }
    .dot {
      forced-color-adjust: none;
    }
  }
`;
