import './tables.ts';

export { carryParcel } from './carry-parcel.ts';
export { postActs } from './routes.ts';
