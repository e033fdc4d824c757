// `npm run size`
import { isTooBig, measure, table } from './measure.js';

const figures = measure();
console.log(table(figures));
if (figures.some(isTooBig)) process.exitCode = 1;
