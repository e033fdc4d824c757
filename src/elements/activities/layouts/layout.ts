import type { CSSResult, TemplateResult } from 'lit';
import type { Drawing } from '../drawing.js';

/** Another way to show what was found: a module of its own, loaded when an element asks for it. */
export interface Layout {
  readonly draw: (drawing: Drawing) => TemplateResult;
  readonly styles: CSSResult;
}
