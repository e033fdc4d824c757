import { ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTooBig, measure, table } from './measure.js';

describe('the size', () => {
  const figures = measure();
  for (const figure of figures.filter(({ gate }) => gate !== undefined)) {
    it(`of ${figure.name} is within its gate`, () => {
      ok(!isTooBig(figure), `\n${table(figures)}`);
    });
  }

  it('of a page is Lit and more, so that an empty bundle is no success', () => {
    ok((figures[0]?.bytes ?? 0) > 5000, table(figures));
  });
});
