import { readFileSync, writeFileSync } from 'node:fs';
import { withApiTables } from './api-tables.js';

writeFileSync('README.md', await withApiTables(readFileSync('README.md', 'utf8')));
