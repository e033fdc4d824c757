import type { Reading } from '../../parts/reading.js';
import type { Facet, Selection } from '../../selection/selection.js';
import type { Interaction } from './interaction.js';
import type { View } from './view.js';

/** All that the templates need to draw the list once, and whom they tell of a gesture. */
export interface Drawing {
  readonly reading: Reading;
  readonly view: View;
  readonly selection: Selection;
  readonly ownPark: string | undefined;
  /** Level of the element's own heading. */
  readonly level: number;
  /** Whether the attribute `filters` lets a filter show. */
  readonly isShown: (facet: Facet) => boolean;
  readonly does: Interaction;
}
