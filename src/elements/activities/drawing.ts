import type { Reading } from '../../parts/reading.js';
import type { Selection } from '../../selection/selection.js';
import type { Interaction } from './interaction.js';
import type { LazyParts } from './lazy-parts.js';
import type { Settings } from './settings.js';
import type { View } from './view.js';

/** All that the templates need to draw the list once, and whom they tell of a gesture. */
export interface Drawing extends Settings {
  readonly reading: Reading;
  readonly view: View;
  readonly selection: Selection;
  readonly ownPark: string | undefined;
  readonly parts: LazyParts;
  readonly does: Interaction;
}
