import { svg, type SVGTemplateResult } from 'lit';

const icon = (path: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;

export const searchIcon = icon(svg`<path d="M17 17l4 4M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z"/>`);
export const chevronIcon = icon(svg`<path d="M5 9l7 7 7-7"/>`);
export const checkIcon = icon(svg`<path d="M5 13l4.5 4.5L19 7"/>`);
export const crossIcon = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
