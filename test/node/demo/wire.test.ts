import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asExcelCsv, asIcs } from '../../../demo/publishing/wire.js';

describe('a calendar on the wire', () => {
  it('folds iCalendar lines at 75 octets without cutting a character', () => {
    const line = `SUMMARY:${'åäö'.repeat(60)}`;
    const text = asIcs(`BEGIN:VCALENDAR\n${line}\n\n`).toString();
    assert.ok(text.split('\r\n').every((each) => Buffer.byteLength(each) <= 75));
    assert.equal(text.replaceAll('\r\n ', ''), `BEGIN:VCALENDAR\r\n${line}\r\n`);
  });

  it('writes a sheet in Windows-1252', () => {
    assert.deepEqual([...asExcelCsv('å – “€”\n')], [0xe5, 0x20, 0x96, 0x20, 0x93, 0x80, 0x94, 0x0d, 0x0a]);
  });

  it('writes a question mark for what the set lacks, as Excel does', () => {
    assert.equal(asExcelCsv('Ω å').toString('latin1'), '? å');
  });
});
