/** The script tag's entry: all elements, reading the feed beside the script. */
import './default-feed.js';
// Before the list, so that code and feed are on their way at once.
import './on-demand.js';
import '../elements/activities/define.js';
