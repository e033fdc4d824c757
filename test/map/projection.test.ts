import { expect } from '@open-wc/testing';
import { project, scaled } from '../../src/map/projection.js';
import { ronneby, towns } from './places.js';

describe('the projection', () => {
  for (const { town, latitude, longitude, x, y } of towns) {
    it(`puts ${town} where the design has it`, () => {
      const point = project({ latitude, longitude })!;
      expect(Math.hypot(point.x - x, point.y - y)).to.be.lessThan(1);
    });
  }

  it('puts Ronneby between Karlshamn and Karlskrona', () => {
    const { x, y } = project(ronneby)!;
    expect(x).to.be.within(350, 380);
    expect(y).to.be.within(440, 465);
  });

  it('leaves out what is not in the picture', () => {
    expect(project({ latitude: 59.33, longitude: 18.07 })).to.be.undefined;
    expect(project({ latitude: 0, longitude: 0 })).to.be.undefined;
    expect(project({ latitude: 56.667, longitude: -163.6 })).to.be.undefined;
  });

  it('leaves out what is nowhere on Earth', () => {
    for (const value of [NaN, Infinity, -90, 90, 200, 1e300]) {
      expect(project({ latitude: value, longitude: 15 }), `latitude ${value}`).to.be.undefined;
    }
    for (const value of [NaN, Infinity, 375, 1e300]) {
      expect(project({ latitude: 56.5, longitude: value }), `longitude ${value}`).to.be.undefined;
    }
  });

  it('scales to a width, from the corner of the picture', () => {
    expect(scaled({ x: -30, y: -20 }, 330)).to.deep.equal({ x: 0, y: 0 });
    expect(scaled({ x: 630, y: 670 }, 330)).to.deep.equal({ x: 330, y: 345 });
  });
});
