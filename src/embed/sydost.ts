/** The script tag's entry: all elements, reading the feed beside the script. */
import './default-feed.js';
import '../elements/activities/define.js';
