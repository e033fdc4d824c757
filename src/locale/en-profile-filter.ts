import type { ProfileFilterMessages } from './sv-profile-filter.js';

export const enProfileFilter: ProfileFilterMessages = {
  showAll: (count) => `Show all ${count}`,
  showFewer: 'Show fewer',
  clear: 'Clear',
  others: 'Others',
};
