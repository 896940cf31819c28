/** Where a result is collected. */
export const returnPlaceWords = {
  returnPlace: {
    whereHandedIn: 'Counter where it was handed in',
    atCounterOf: 'Counter of',
    hint: 'As the applicant asks, until the result is handed over. A result that waits at another counter goes to the place now chosen.',
    onTheWay: 'on its way',
    chosen: 'Place of collection changed',
    readySince: 'Ready since',
  },
};
