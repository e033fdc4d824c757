import { css, html, type TemplateResult } from 'lit';
import type { Drawing } from '../drawing.js';

export const styles = css``;

/** A teaser. */
export const draw = ({ view }: Drawing): TemplateResult => html`${view.shown}`;
