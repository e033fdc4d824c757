import { css, html, type TemplateResult } from 'lit';
import type { Drawing } from '../drawing.js';

export const styles = css``;

/** A month as a grid. */
export const draw = ({ view }: Drawing): TemplateResult => html`${view.shown}`;
