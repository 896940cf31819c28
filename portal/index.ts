import type { Page, PortalProgram } from '@motcua/contract/page';
import { answering } from './answering.ts';
import { ASSETS } from './assets.ts';
import { failure } from './failure.ts';
import { about, themeSheet } from './pages/about.ts';
import { signIn, signInPosted, signOut } from './pages/account.ts';
import { authorise, authorisePosted } from './pages/authorise.ts';
import { book, bookPosted } from './pages/book.ts';
import { booking } from './pages/booking.ts';
import { cancelBooking, cancelBookingPosted, moveBooking, moveBookingPosted } from './pages/booking-acts.ts';
import { check, submit } from './pages/check.ts';
import { confirmation, confirmationPosted, confirmations } from './pages/confirmations.ts';
import { sheetGiven, sheetPrinted, signatureAsked, signatures } from './pages/signatures.ts';
import { signing, signingPosted, toSign } from './pages/to-sign.ts';
import { declare, declarePosted } from './pages/declare.ts';
import { failedEIdentity, fromEIdentity, toEIdentity } from './pages/e-identity.ts';
import { faq } from './pages/faq.ts';
import { file, receipt, slip } from './pages/downloads.ts';
import { dueList } from './pages/due-list.ts';
import { follow } from './pages/follow.ts';
import { formPreview, formPreviewPosted } from './pages/form-preview.ts';
import { home } from './pages/home.ts';
import { checkCopy, checkCopyCode } from './pages/certified-copy.ts';
import { lookUp, lookUpCode } from './pages/look-up.ts';
import { mine } from './pages/mine.ts';
import { myAccesses } from './pages/my-accesses.ts';
import { myBookings } from './pages/my-bookings.ts';
import { messageSettings, messageSettingsPosted } from './pages/message-settings.ts';
import { myMessages } from './pages/my-messages.ts';
import { myPapers } from './pages/my-papers.ts';
import { object } from './pages/object.ts';
import { papers, papersPosted, removePaper, takePaper } from './pages/papers.ts';
import { feeOrder, openFeeOrder, payByGateway, payFee } from './pages/pay-fee.ts';
import { pay } from './pages/pay.ts';
import { phone, phoneDone, phonePosted } from './pages/phone.ts';
import { procedure, procedurePrint } from './pages/procedure.ts';
import { procedureVersions } from './pages/procedure-versions.ts';
import { questions, questionsPosted, resume } from './pages/questions.ts';
import { reading, readingPosted } from './pages/reading.ts';
import { rate, rated, ratePosted } from './pages/rate.ts';
import { rateByCode, rateByCodePosted, ratingSlip } from './pages/rate-by-code.ts';
import { ratings } from './pages/ratings.ts';
import { recover, recoverPosted } from './pages/recover.ts';
import { reception } from './pages/reception.ts';
import {
  answerRepresentation,
  answerRepresentationPosted,
  endRepresentation,
  endRepresentationPosted,
} from './pages/representation-acts.ts';
import { representations } from './pages/representations.ts';
import { resultChannel, resultChannelPosted } from './pages/result-channel.ts';
import { returnPlace, returnPlacePosted } from './pages/return-place.ts';
import { search, suggest } from './pages/search.ts';
import { sent } from './pages/sent.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  secondFactor,
} from './pages/second-factor.ts';
import { cancelRecovery, endSession, sessions } from './pages/sessions.ts';
import { start, startPosted } from './pages/start.ts';
import { systemStatus } from './pages/system-status.ts';
import { supply, supplyFiles, supplyPosted } from './pages/supply.ts';
import { units } from './pages/units.ts';
import { discard, discardPosted } from './pages/discard.ts';
import { passkeySignIn, passkeySignInPosted } from './pages/passkey-sign-in.ts';
import { addPasskey, beginPasskey, passkeys, removePasskey } from './pages/passkeys.ts';
import { withdraw, withdrawPosted } from './pages/withdraw.ts';

const pages: readonly Page[] = [
  home,
  search,
  suggest,
  procedure,
  procedurePrint,
  procedureVersions,
  units,
  reception,
  dueList,
  ratings,
  ratingSlip,
  rateByCode,
  rateByCodePosted,
  faq,
  systemStatus,
  about,
  reading,
  readingPosted,
  themeSheet,
  lookUp,
  lookUpCode,
  checkCopy,
  checkCopyCode,
  signIn,
  signInPosted,
  signOut,
  toEIdentity,
  fromEIdentity,
  failedEIdentity,
  recover,
  recoverPosted,
  myMessages,
  messageSettings,
  messageSettingsPosted,
  sessions,
  endSession,
  cancelRecovery,
  passkeySignIn,
  passkeySignInPosted,
  passkeys,
  beginPasskey,
  addPasskey,
  removePasskey,
  secondFactor,
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  representations,
  authorise,
  authorisePosted,
  declare,
  declarePosted,
  answerRepresentation,
  answerRepresentationPosted,
  endRepresentation,
  endRepresentationPosted,
  start,
  startPosted,
  resume,
  questions,
  questionsPosted,
  papers,
  papersPosted,
  removePaper,
  takePaper,
  resultChannel,
  resultChannelPosted,
  returnPlace,
  returnPlacePosted,
  check,
  submit,
  sent,
  mine,
  book,
  bookPosted,
  myBookings,
  booking,
  moveBooking,
  moveBookingPosted,
  cancelBooking,
  cancelBookingPosted,
  signatures,
  signatureAsked,
  sheetGiven,
  sheetPrinted,
  toSign,
  signing,
  signingPosted,
  confirmations,
  confirmation,
  confirmationPosted,
  myPapers,
  myAccesses,
  follow,
  file,
  receipt,
  slip,
  supply,
  supplyFiles,
  supplyPosted,
  object,
  pay,
  feeOrder,
  openFeeOrder,
  payByGateway,
  payFee,
  discard,
  discardPosted,
  withdraw,
  withdrawPosted,
  rate,
  ratePosted,
  rated,
  phone,
  phonePosted,
  phoneDone,
  formPreview,
  formPreviewPosted,
];

/** The citizens' face: pages of HTML that work without JavaScript, for the server program to serve. */
export const portal: PortalProgram = { pages: pages.map(answering), failure, assets: ASSETS };
