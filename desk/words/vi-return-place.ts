/** Where a result is collected. */
export const returnPlaceWords = {
  returnPlace: {
    whereHandedIn: 'Tại quầy nơi nộp',
    atCounterOf: 'Tại quầy',
    hint: 'Theo đề nghị của người nộp, đến khi trả kết quả. Kết quả đang chờ ở quầy khác sẽ chuyển sang nơi mới chọn.',
    onTheWay: 'đang chuyển',
    chosen: 'Đã đổi nơi nhận kết quả',
    readySince: 'Có kết quả',
  },
};
