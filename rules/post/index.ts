export { SERVICE_STEP, SERVICE_STEPS, type ServiceStep } from './service.ts';
export {
  afterPostEvent,
  CARRIER_EVENTS,
  CLOSED_POST,
  isWithCarrier,
  POST_STATES,
  standingAfter,
  WITH_CARRIER,
  type CarrierEvent,
  type PostState,
  type Standing,
} from './states.ts';
export { POST_WORDS } from './words.ts';
