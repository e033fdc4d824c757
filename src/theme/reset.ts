import { css } from 'lit';

/**
 * What a theme can push into a shadow tree is what is inherited. The box inside takes back what would break the
 * layout and keeps what makes it belong: font, colour, size.
 */
export const reset = css`
  :host {
    display: block;
    /* Inline-size containment would collapse a shrink-wrapped box: in a flex row it asks for its share. */
    flex: 1 1 auto;
    min-inline-size: min(100%, 15em);
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    container-type: inline-size;
    /* What asks for the width of its content (a dialog, a float) gets that of a list. */
    contain-intrinsic-inline-size: min(40em, 80vw);
    direction: ltr;
    color: inherit;
    color-scheme: inherit;
    font-family: inherit;
    font-size: max(1em, 14px);
    -webkit-font-smoothing: inherit;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    list-style: none;
  }
  button,
  input {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    cursor: pointer;
  }
  a {
    color: inherit;
  }
  svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [hidden] {
    display: none !important;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  /* On paper dark on white, whatever the page: all other colours follow. */
  @media print {
    .root {
      color: #000;
      background: #fff;
    }
  }
`;
