interface CheckWords {
  /** An ERROR keeps the map from being published; a WARNING asks for a reason. */
  severity: 'ERROR' | 'WARNING';
  vi: string;
  en: string;
  /** What mends it. */
  cureVi: string;
  cureEn: string;
}

/** Everything the checks find, with its sentence and its cure; `{name}` stands for what the finding fills in. */
export const CHECKS = {
  NO_STEPS: {
    severity: 'ERROR',
    vi: 'Quy trình chưa có bước nào.',
    en: 'The process has no step.',
    cureVi: 'Thêm các bước: tiếp nhận, giải quyết, ký duyệt, phát hành, trả kết quả.',
    cureEn: 'Add the steps: intake, handling, approval, issue, return of the result.',
  },
  KEY_TWICE: {
    severity: 'ERROR',
    vi: 'Mã “{key}” được dùng cho hai phần của sơ đồ.',
    en: 'The key “{key}” is used for two parts of the map.',
    cureVi: 'Đổi một mã: bước, điểm rẽ nhánh và mũi tên không được trùng mã.',
    cureEn: 'Change one of them: steps, gateways and flows must not share a key.',
  },
  FLOW_ASTRAY: {
    severity: 'ERROR',
    vi: 'Mũi tên “{flow}” không nối hai phần có trong sơ đồ.',
    en: 'The flow “{flow}” does not join two parts of the map.',
    cureVi: 'Nối lại hai đầu mũi tên, hoặc xóa mũi tên.',
    cureEn: 'Join both its ends, or delete it.',
  },
  UNREACHABLE: {
    severity: 'ERROR',
    vi: 'Không có đường nào dẫn tới “{node}”.',
    en: 'No way leads to “{node}”.',
    cureVi: 'Nối từ một phần đứng trước vào, hoặc xóa phần này.',
    cureEn: 'Lead a flow to it, or delete it.',
  },
  DEAD_END: {
    severity: 'ERROR',
    vi: 'Đường đi dừng ở “{node}” mà chưa tới kết thúc.',
    en: 'A way stops at “{node}” before the end.',
    cureVi: 'Nối phần này tới bước tiếp theo hoặc tới điểm kết thúc.',
    cureEn: 'Lead it on to the next step or to the end.',
  },
  NO_END: {
    severity: 'ERROR',
    vi: 'Từ “{node}” không có đường nào đi tới kết thúc.',
    en: 'From “{node}” no way leads to the end.',
    cureVi: 'Thêm một lối ra khỏi vòng lặp để tới điểm kết thúc.',
    cureEn: 'Add a way out of the loop to the end.',
  },
  ROUND_WITHOUT_STEP: {
    severity: 'ERROR',
    vi: 'Có vòng đi qua “{node}” mà không có bước nào phải làm.',
    en: 'A loop through “{node}” has no step that is done for certain.',
    cureVi: 'Đặt một bước trong vòng, hoặc bỏ mũi tên quay lại.',
    cureEn: 'Put a step into the loop, or delete the flow that leads back.',
  },
  NO_DEFAULT: {
    severity: 'ERROR',
    vi: 'Điểm lựa chọn “{gateway}” không có lối đi khi không điều kiện nào đúng.',
    en: 'The choice “{gateway}” has no way for when no condition holds.',
    cureVi: 'Để một lối ra không ghi điều kiện: đó là lối cho mọi trường hợp còn lại.',
    cureEn: 'Leave one way out without a condition: it serves all other cases.',
  },
  TWO_DEFAULTS: {
    severity: 'ERROR',
    vi: 'Điểm lựa chọn “{gateway}” có hơn một lối không ghi điều kiện; chỉ lối đầu được đi.',
    en: 'The choice “{gateway}” has more than one way without a condition; only the first is ever taken.',
    cureVi: 'Ghi điều kiện cho các lối khác, hoặc đổi thành điểm tách song song.',
    cureEn: 'Give the others a condition, or make it a parallel split.',
  },
  CONDITION_MISPLACED: {
    severity: 'ERROR',
    vi: 'Điều kiện ghi trên mũi tên “{flow}” không bao giờ được xét, vì mũi tên không ra từ điểm lựa chọn.',
    en: 'The condition on the flow “{flow}” is never asked: the flow does not leave a choice.',
    cureVi: 'Đặt một điểm lựa chọn ở đầu mũi tên, hoặc bỏ điều kiện.',
    cureEn: 'Put a choice where the flow begins, or drop the condition.',
  },
  FACT_UNKNOWN: {
    severity: 'ERROR',
    vi: 'Điểm lựa chọn “{gateway}” hỏi “{fact}”, là điều không hồ sơ nào của quy trình này có.',
    en: 'The choice “{gateway}” asks for “{fact}”, which no dossier of this process has.',
    cureVi: 'Hỏi một câu trong tờ khai, ý kiến hoặc trả lời của một bước, kênh nộp, hoặc kết quả dự thảo.',
    cureEn:
      'Ask for an answer of the form, an opinion or reply of a step, the channel, or the drafted outcome.',
  },
  FACT_TOO_LATE: {
    severity: 'ERROR',
    vi: 'Điểm lựa chọn “{gateway}” hỏi “{fact}” khi bước cho biết điều đó chưa thể làm xong.',
    en: 'The choice “{gateway}” asks for “{fact}” before any step that tells it can have been done.',
    cureVi: 'Chuyển điểm lựa chọn ra sau bước đó.',
    cureEn: 'Put the choice after that step.',
  },
  VALUE_UNKNOWN: {
    severity: 'ERROR',
    vi: 'Điều kiện ở “{gateway}” chờ giá trị “{value}”, nhưng “{fact}” không bao giờ có giá trị ấy.',
    en: 'A condition at “{gateway}” waits for “{value}”, which “{fact}” never is.',
    cureVi: 'Chọn một trong các giá trị: {values}.',
    cureEn: 'Choose one of the values: {values}.',
  },
  TOO_INTRICATE: {
    severity: 'ERROR',
    vi: 'Sơ đồ có quá nhiều nhánh song song và lựa chọn nên không kiểm tra hết được các trường hợp.',
    en: 'The map has so many parallel branches and choices that not all cases can be examined.',
    cureVi: 'Gộp bớt nhánh, hoặc tách một phần thành quy trình của phần việc liên thông.',
    cureEn: 'Merge branches, or make a part of it a procedure of its own.',
  },
  JOIN_WAITS: {
    severity: 'ERROR',
    vi: '“{gateway}” chờ đủ các nhánh, nhưng có trường hợp một nhánh không bao giờ tới và hồ sơ đứng lại.',
    en: '“{gateway}” waits for all branches, but there are cases in which one never comes and the dossier stands still.',
    cureVi:
      'Nếu các nhánh là lựa chọn thì gộp bằng điểm lựa chọn; nếu cùng làm thì tách bằng điểm song song.',
    cureEn:
      'Ways of a choice come together in a choice; a join that waits for all belongs to a parallel split.',
  },
  STEP_TWICE: {
    severity: 'ERROR',
    vi: 'Các nhánh song song tới “{node}” mà không chờ nhau, nên có thể phải làm hai lần.',
    en: 'Parallel branches come to “{node}” without waiting for each other, so it can be done twice.',
    cureVi: 'Đặt một điểm song song chờ đủ các nhánh ngay trước đó.',
    cureEn: 'Put a parallel join before it that waits for all branches.',
  },
  HANGS: {
    severity: 'ERROR',
    vi: 'Có trường hợp hồ sơ qua “{node}” rồi không bao giờ tới được kết thúc.',
    en: 'There are cases in which a dossier passes “{node}” and never comes to the end.',
    cureVi:
      'Kiểm tra điểm tách và điểm gộp quanh bước này: mỗi điểm tách song song cần một điểm chờ của chính nó.',
    cureEn: 'Look at the splits and joins around it: every parallel split needs a join of its own.',
  },
  NEVER_DONE: {
    severity: 'ERROR',
    vi: 'Bước “{node}” không bao giờ được làm: không trường hợp nào đi tới đó.',
    en: 'The step “{node}” is never done: no case leads to it.',
    cureVi: 'Sửa điều kiện của các lối đứng trước, hoặc xóa bước.',
    cureEn: 'Mend the conditions before it, or delete it.',
  },
  FIRST_NOT_INTAKE: {
    severity: 'ERROR',
    vi: 'Quy trình không bắt đầu bằng đúng một bước tiếp nhận.',
    en: 'The process does not begin with exactly one step of intake.',
    cureVi: 'Đặt một bước tiếp nhận ngay sau điểm bắt đầu.',
    cureEn: 'Put one step of intake right after the start.',
  },
  INTAKE_LATER: {
    severity: 'ERROR',
    vi: 'Bước tiếp nhận “{step}” đứng giữa quy trình; hồ sơ chỉ được tiếp nhận một lần, ở đầu.',
    en: 'The intake “{step}” stands in the middle; a dossier is received once, at the beginning.',
    cureVi: 'Đổi loại bước thành giải quyết hoặc phân công.',
    cureEn: 'Make it a step of work or of assignment.',
  },
  RETURN_NOT_LAST: {
    severity: 'ERROR',
    vi: 'Sau bước trả kết quả “{step}” còn bước khác; trả kết quả xong là hồ sơ kết thúc.',
    en: 'Other steps follow the return of the result “{step}”, which ends the dossier.',
    cureVi: 'Chuyển các bước đó lên trước bước phát hành.',
    cureEn: 'Move those steps before the issue.',
  },
  NO_ACT: {
    severity: 'ERROR',
    vi: 'Người ở vị trí của bước “{step}” không có quyền làm xong loại bước này.',
    en: 'Whoever holds the post of “{step}” may not finish a step of this kind.',
    cureVi:
      'Giao tiếp nhận, trả kết quả cho công chức một cửa ở nơi tiếp nhận; bước khác giao đúng vị trí có quyền.',
    cureEn:
      'Give intake and return to the one-stop officer of the intake unit, others to a post that may do them.',
  },
  STATE_FORBIDS: {
    severity: 'ERROR',
    vi: 'Xong bước “{step}”, hồ sơ không được chuyển sang “{next}”.',
    en: 'After “{step}” the dossier may not go on to “{next}”.',
    cureVi: 'Sắp xếp lại: sau ký duyệt là ký duyệt tiếp hoặc phát hành, sau phát hành là trả kết quả.',
    cureEn: 'Rearrange: approval is followed by approval or issue, issue by the return of the result.',
  },
  DECIDES_BESIDE: {
    severity: 'ERROR',
    vi: 'Bước “{step}” ký duyệt, phát hành hoặc trả kết quả khi bước “{other}” còn đang làm.',
    en: 'The step “{step}” approves, issues or returns while “{other}” is still under way.',
    cureVi: 'Đặt bước này sau điểm chờ đủ các nhánh.',
    cureEn: 'Put it after the join that waits for all branches.',
  },
  STANDS_BESIDE: {
    severity: 'ERROR',
    vi: 'Bước “{step}” tạm dừng tính thời hạn trong khi bước “{other}” chạy cùng lúc.',
    en: 'The step “{step}” lets the time limit stand while “{other}” runs beside it.',
    cureVi: 'Đặt hai bước nối tiếp nhau, hoặc bỏ việc tạm dừng thời hạn.',
    cureEn: 'Put them one after the other, or do not let the limit stand.',
  },
  STANDS_AT_SEVERAL: {
    severity: 'ERROR',
    vi: 'Bước “{step}” tạm dừng tính thời hạn mà có thể hỏi nhiều đơn vị, nên không rõ khi nào hết tạm dừng.',
    en: 'The step “{step}” lets the time limit stand while several units may be asked, so that it is not clear when it runs again.',
    cureVi:
      'Chọn đúng một đơn vị cho bước này, mỗi đơn vị khác một bước riêng; hoặc bỏ việc tạm dừng thời hạn.',
    cureEn: 'Choose one unit for it and give every other a step of its own, or do not let the limit stand.',
  },
  APPROVED_UNDRAFTED: {
    severity: 'ERROR',
    vi: 'Có đường tới bước ký duyệt “{step}” mà chưa ai dự thảo kết quả.',
    en: 'A way leads to the approval “{step}” without anybody having drafted the result.',
    cureVi:
      'Đặt một bước giải quyết cuối cùng trên mọi lối tới đây; việc làm thêm tùy trường hợp thì đặt trước bước ấy, hoặc đổi thành soát xét.',
    cureEn:
      'Put a last step of work on every way to it; work done in some cases only comes before that, or is a review.',
  },
  ISSUED_UNDECIDED: {
    severity: 'ERROR',
    vi: 'Có đường tới bước phát hành “{step}” mà chưa qua ký duyệt.',
    en: 'A way leads to the issue “{step}” without an approval.',
    cureVi: 'Đặt bước ký duyệt trước bước phát hành trên mọi lối đi.',
    cureEn: 'Put an approval before it on every way.',
  },
  ENDS_WITHOUT_RESULT: {
    severity: 'ERROR',
    vi: 'Có đường đi từ “{node}” tới kết thúc mà không phát hành kết quả nào.',
    en: 'A way leads from “{node}” to the end without any result being issued.',
    cureVi: 'Dẫn mọi lối qua bước phát hành; từ chối cũng là một kết quả bằng văn bản.',
    cureEn: 'Lead every way through the issue; a refusal is a written result too.',
  },
  HANGS_AFTER_PAYMENT: {
    severity: 'ERROR',
    vi: 'Sau khi nộp nghĩa vụ tài chính ở “{step}” có đường đi không tới kết quả hay từ chối bằng văn bản.',
    en: 'After the payment at “{step}” there is a way that comes to no result and no written refusal.',
    cureVi:
      'Dẫn mọi lối sau khi nộp tiền qua bước ký duyệt và phát hành; không được thì từ chối để được hoàn tiền.',
    cureEn:
      'Lead every way after it through approval and issue; where it fails, refuse, so that the money can be returned.',
  },
  NEED_NOT_MADE: {
    severity: 'ERROR',
    vi: 'Bước “{step}” cần “{datum}” nhưng không bước nào tạo ra và thành phần hồ sơ không có.',
    en: 'The step “{step}” needs “{datum}”, which no step makes and no component brings.',
    cureVi: 'Ghi “{datum}” vào kết quả của bước tạo ra nó, hoặc bỏ khỏi phần cần có.',
    cureEn: 'Write “{datum}” among the results of the step that makes it, or drop the need.',
  },
  NEED_MADE_LATER: {
    severity: 'ERROR',
    vi: 'Bước “{step}” cần “{datum}” nhưng “{other}” chỉ tạo ra nó về sau.',
    en: 'The step “{step}” needs “{datum}”, which “{other}” makes only later.',
    cureVi: 'Chuyển “{other}” lên trước.',
    cureEn: 'Move “{other}” before it.',
  },
  NEED_MADE_SOMETIMES: {
    severity: 'ERROR',
    vi: 'Bước “{step}” cần “{datum}” nhưng có lối đi tới đây không qua “{other}”, là bước tạo ra nó.',
    en: 'The step “{step}” needs “{datum}”, but a way leads here past “{other}”, which makes it.',
    cureVi: 'Để mọi lối đều tạo ra “{datum}”, hoặc đưa bước này vào đúng lối có nó.',
    cureEn: 'Have every way make “{datum}”, or put this step on the way that does.',
  },
  NEED_MADE_BESIDE: {
    severity: 'ERROR',
    vi: 'Song song không an toàn: “{step}” cần “{datum}” mà “{other}” đang tạo ra cùng lúc.',
    en: 'Unsafe parallel: “{step}” needs “{datum}”, which “{other}” is making at the same time.',
    cureVi: 'Đặt “{step}” sau “{other}”.',
    cureEn: 'Put “{step}” after “{other}”.',
  },
  MADE_TWICE_BESIDE: {
    severity: 'ERROR',
    vi: 'Song song không an toàn: “{step}” và “{other}” cùng lúc tạo ra “{datum}”.',
    en: 'Unsafe parallel: “{step}” and “{other}” make “{datum}” at the same time.',
    cureVi: 'Để một bước tạo ra, hoặc làm lần lượt.',
    cureEn: 'Let one of them make it, or do one after the other.',
  },
  AFTER_UNKNOWN: {
    severity: 'ERROR',
    vi: 'Bước “{step}” ghi phải làm sau “{key}”, là bước không có trong quy trình.',
    en: 'The step “{step}” is to come after “{key}”, which is no step of this process.',
    cureVi: 'Chọn lại bước phải làm trước, hoặc bỏ yêu cầu này.',
    cureEn: 'Choose the step again, or drop the order.',
  },
  AFTER_NOT_KEPT: {
    severity: 'ERROR',
    vi: 'Theo {basis}, “{step}” phải làm sau “{other}”, nhưng sơ đồ không bảo đảm thứ tự ấy.',
    en: 'By {basis} “{step}” has to come after “{other}”, which the map does not see to.',
    cureVi: 'Đặt “{step}” sau “{other}”.',
    cureEn: 'Put “{step}” after “{other}”.',
  },
  BASIS_MISSING: {
    severity: 'ERROR',
    vi: 'Bước “{step}” chưa ghi căn cứ pháp lý cho “{field}”.',
    en: 'The step “{step}” has no legal basis for “{field}”.',
    cureVi: 'Ghi điều, khoản, văn bản quy định; không có quy định thì bỏ mục này.',
    cureEn: 'Name article and document; where there is none, drop it.',
  },
  FIELD_MISPLACED: {
    severity: 'ERROR',
    vi: 'Bước “{step}” ghi “{field}”, là mục chỉ dành cho loại bước khác.',
    en: 'The step “{step}” says “{field}”, which belongs to another kind of step.',
    cureVi: 'Bỏ mục này, hoặc đổi loại bước.',
    cureEn: 'Drop it, or change the kind of the step.',
  },
  SYSTEM_MISSING: {
    severity: 'ERROR',
    vi: 'Bước “{step}” chờ hệ thống bên ngoài nhưng chưa ghi hệ thống nào.',
    en: 'The step “{step}” waits for a system outside and does not say which.',
    cureVi: 'Chọn hệ thống trả lời: thuế, hộ tịch, cư trú, bảo hiểm xã hội, điện lực.',
    cureEn: 'Choose who answers: tax, civil status, residence, social insurance, power.',
  },
  PROCEDURE_MISSING: {
    severity: 'ERROR',
    vi: 'Phần việc liên thông “{step}” chưa ghi thủ tục.',
    en: 'The part “{step}” does not say which procedure it is.',
    cureVi: 'Chọn thủ tục của phần việc.',
    cureEn: 'Choose the procedure of the part.',
  },
  PROCEDURE_UNKNOWN: {
    severity: 'ERROR',
    vi: 'Thủ tục “{procedure}” của phần việc “{step}” không có hiệu lực vào ngày áp dụng.',
    en: 'The procedure “{procedure}” of the part “{step}” is not in force on that day.',
    cureVi: 'Chọn thủ tục đang có hiệu lực, hoặc đổi ngày áp dụng.',
    cureEn: 'Choose a procedure in force, or change the day.',
  },
  TIMER_WITHOUT_LIMIT: {
    severity: 'ERROR',
    vi: 'Bước chờ “{step}” chưa ghi chờ bao lâu.',
    en: 'The step “{step}” only waits and does not say how long.',
    cureVi: 'Ghi số giờ hoặc ngày làm việc phải chờ.',
    cureEn: 'Say how many working hours or days.',
  },
  UNIT_UNKNOWN: {
    severity: 'ERROR',
    vi: 'Bước “{step}”: đơn vị “{unit}” không có hoặc không còn hoạt động vào ngày áp dụng.',
    en: 'Step “{step}”: there is no unit “{unit}” on that day.',
    cureVi: 'Chọn đơn vị đang hoạt động, hoặc đổi ngày áp dụng.',
    cureEn: 'Choose a unit that exists then, or change the day.',
  },
  NO_OFFICER: {
    severity: 'ERROR',
    vi: 'Vào ngày áp dụng không có ai giữ vị trí của bước “{step}” ở: {units}.',
    en: 'On that day nobody holds the post of “{step}” at: {units}.',
    cureVi: 'Bổ nhiệm người vào vị trí, hoặc giao bước cho vị trí, đơn vị khác.',
    cureEn: 'Appoint somebody, or give the step to another post or unit.',
  },
  NO_AUTHORITY: {
    severity: 'ERROR',
    vi: 'Vào ngày áp dụng không ai có thẩm quyền ký ở bước “{step}” tại: {units}.',
    en: 'On that day nobody has the authority to decide at “{step}” in: {units}.',
    cureVi: 'Ghi thẩm quyền vào lịch thẩm quyền, hoặc chọn nội dung thẩm quyền khác cho bước.',
    cureEn: 'Enter the authority in the authority calendar, or choose another matter for the step.',
  },
  SHARE_NONSENSE: {
    severity: 'ERROR',
    vi: 'Phần thời hạn của bước “{step}” không nằm trong khoảng 0 đến 100 %.',
    en: 'The share of the time of “{step}” is not between 0 and 100 %.',
    cureVi: 'Sửa lại phần thời hạn.',
    cureEn: 'Mend the share.',
  },
  LIMIT_NONSENSE: {
    severity: 'ERROR',
    vi: 'Thời hạn riêng của bước “{step}” phải là một số dương.',
    en: 'The own limit of “{step}” has to be a positive number.',
    cureVi: 'Ghi số giờ hoặc ngày làm việc.',
    cureEn: 'Say how many working hours or days.',
  },
  SHARES_OVER: {
    severity: 'ERROR',
    vi: 'Các bước trên một lối đi cộng lại bằng {percent} thời hạn.',
    en: 'The steps of one way add up to {percent} of the time limit.',
    cureVi: 'Giảm thời gian của các bước để tổng không quá 100 %.',
    cureEn: 'Shorten steps so that they add up to no more than 100 %.',
  },
  OVER_LIMIT: {
    severity: 'ERROR',
    vi: 'Lối đi dài nhất mất {hours} giờ làm việc, vượt thời hạn {limit} giờ.',
    en: 'The longest way takes {hours} working hours, more than the limit of {limit}.',
    cureVi: 'Rút ngắn các bước, hoặc cho các bước không phụ thuộc nhau chạy song song.',
    cureEn: 'Shorten steps, or let steps that do not need each other run together.',
  },
  NEEDLESS_SEQUENCE: {
    severity: 'WARNING',
    vi: 'Làm lần lượt mà không có lý do: {steps} không cần kết quả của nhau.',
    en: 'In sequence without reason: {steps} do not need each other’s results.',
    cureVi:
      'Cho chạy song song, cả quy trình rút ngắn {saving}; nếu có lý do thì ghi dữ liệu cần có hoặc căn cứ pháp lý.',
    cureEn:
      'Let them run together, which shortens the process by {saving}; where there is a reason, write the need or the legal basis.',
  },
  NEEDLESS_SEQUENCE_LATE: {
    severity: 'ERROR',
    vi: 'Làm lần lượt mà không có lý do nên vượt thời hạn {limit} giờ làm việc: {steps} không cần kết quả của nhau.',
    en: 'In sequence without reason, and so beyond the limit of {limit} working hours: {steps} do not need each other’s results.',
    cureVi:
      'Cho chạy song song, cả quy trình rút ngắn {saving}; nếu có lý do thì ghi dữ liệu cần có hoặc căn cứ pháp lý.',
    cureEn:
      'Let them run together, which shortens the process by {saving}; where there is a reason, write the need or the legal basis.',
  },
} as const satisfies Record<string, CheckWords>;
