import { page } from '../store/page.js';

// The feed lies beside the script, so that a park writes no address. The first copy of the script on a page decides.
page.feed ??= new URL('feed.json', import.meta.url).href;
