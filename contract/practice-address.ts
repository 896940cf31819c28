/** Where the practice room lies on the site, with a desk, an API and a cookie of its own below it. */
export const PRACTICE_PATH = '/thuc-hanh';
/** Its desk. */
export const PRACTICE_DESK = `${PRACTICE_PATH}/desk/`;
