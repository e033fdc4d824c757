import { define } from '../../parts/define.js';
import { SydostProfileFilter } from './profile-filter.js';

define('sydost-profile-filter', SydostProfileFilter);
