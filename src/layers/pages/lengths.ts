/** The length of a status that the table has, and none for any other. */
export const one = (table: Readonly<Record<number, number>>) => (status: number) => {
  const length = table[status];
  return length === undefined ? [] : [length];
};
