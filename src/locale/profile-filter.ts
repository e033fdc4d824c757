import { enProfileFilter } from './en-profile-filter.js';
import type { Language } from './locale.js';
import { svProfileFilter, type ProfileFilterMessages } from './sv-profile-filter.js';

/** The words of the profile filter in a language. */
export const profileFilterMessages = (lang: Language): ProfileFilterMessages =>
  lang === 'sv' ? svProfileFilter : enProfileFilter;
