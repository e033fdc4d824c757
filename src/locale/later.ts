import { enLater } from './en-later.js';
import type { Language } from './locale.js';
import { svLater, type LaterMessages } from './sv-later.js';

/** The words of a language that a first view does without. */
export const laterMessages = (lang: Language): LaterMessages => (lang === 'sv' ? svLater : enLater);
