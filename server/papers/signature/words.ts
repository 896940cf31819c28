/** Why a signature is not valid. */
export const SIGNATURE_PROBLEMS = {
  RANGE_INVALID: {
    vi: 'Vùng được ký không phủ hết phần trước và sau chữ ký',
    en: 'The signed range leaves bytes uncovered beside the signature',
  },
  KIND_UNSUPPORTED: { vi: 'Loại chữ ký không được hỗ trợ', en: 'Kind of signature not supported' },
  CMS_INVALID: { vi: 'Không đọc được dữ liệu chữ ký', en: 'The signature data cannot be read' },
  SIGNER_UNKNOWN: {
    vi: 'Chữ ký không kèm chứng thư của người ký',
    en: "The signer's certificate is missing",
  },
  ALGORITHM_UNSUPPORTED: {
    vi: 'Thuật toán ký không được chấp nhận',
    en: 'The algorithm is not accepted',
  },
  DIGEST_MISMATCH: { vi: 'Nội dung đã thay đổi sau khi ký', en: 'The content changed after signing' },
  SIGNATURE_MISMATCH: {
    vi: 'Chữ ký không khớp với chứng thư của người ký',
    en: "The signature does not match the signer's certificate",
  },
  TOO_MANY: { vi: 'Tệp có quá nhiều chữ ký', en: 'Too many signatures' },
} as const;
export type SignatureProblem = keyof typeof SIGNATURE_PROBLEMS;

/** Why a result must not be published. */
export const PUBLISH_PROBLEMS = {
  HASH_CHANGED: {
    vi: 'Tệp kết quả đã thay đổi so với khi được đưa vào hồ sơ',
    en: 'The result file is not the one put on the dossier',
  },
  SIGNATURE_INVALID: {
    vi: 'Chữ ký số trên kết quả không hợp lệ',
    en: 'A digital signature on the result is not valid',
  },
  NOT_WHOLE: {
    vi: 'Kết quả có nội dung thêm vào sau chữ ký số cuối cùng',
    en: 'Something was added to the result after its last signature',
  },
} as const;
export type PublishProblem = keyof typeof PUBLISH_PROBLEMS;
