/** What a visitor reads in the profile filter beyond the words of `sv.ts`. */
export const svProfileFilter = {
  showAll: (count: number) => `Visa alla ${count}`,
  showFewer: 'Visa färre',
  clear: 'Rensa',
  others: 'Övriga',
};

export type ProfileFilterMessages = typeof svProfileFilter;
