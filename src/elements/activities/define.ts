import { define } from '../../parts/define.js';
import { SydostActivities } from './activities.js';

define('sydost-activities', SydostActivities);
