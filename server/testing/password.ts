/** Password of every account of the test province. */
export const PASSWORD = 'mat-khau-thu';
