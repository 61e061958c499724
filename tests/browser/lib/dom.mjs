// Every selector that the tests know: the contract between them and the page.
export const STARTED = 'html[data-started]';
/** Figures and live sentences follow the choices. */
export const READY = 'article[data-ready]';
export const FAILED = 'html[data-failed]';
export const FAILED_LINE = '.app-failed';

export const FIGURE = 'figure[data-figure]';
export const figure = id => `figure[data-figure="${id}"]`;
export const TITLE = '.fig-title';
export const IMAGE = 'svg[role=img], div[role=img]';
export const TABLE = 'details.fig-table';
/** A group of parameters on the page on the model. */
export const GROUP = 'details.params';
export const DOWNLOADS = { csv: '.dl-csv', svg: '.dl-svg', png: '.dl-png', copy: '.dl-copy', text: 'textarea.dl-text' };

export const PARAM = '[data-param]';
export const param = id => `[data-param="${id}"]`;
export const RANGE = 'input[type=range]';
export const NUMBER = 'input[type=number], input[inputmode=decimal]';
export const MINUS = 'button.minus';
export const PLUS = 'button.plus';
export const TO_DEFAULT = 'button.to-default';
export const INTERACTIVE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

export const LANGS = lang => `nav.langs a[hreflang="${lang}"]`;
export const CHAPTERS = 'nav.chapters a';
export const UNDO = 'button.undo';
export const REDO = 'button.redo';
export const RESET = 'button.reset';
export const COMPARE_HERE = 'button.pin-here';
export const COMPARE = 'button.compare';
export const SWAP = 'button.swap';
export const BAR = 'section.bar';
export const BAR_LINE = '.bar-line';
export const act = name => `section.bar button[data-act="${name}"]`;
export const SHARE = 'button.share';
export const SHARE_LINK = 'input.share-link';
export const STATUS = '[role=status]#status';
export const NOTICES = '.notices';

export const TERM = 'a.term';
export const NOTE_OPEN = '.note:popover-open';
export const RESUME = '.resume';
export const REPORT = '.report';
export const CHECKS = 'section[data-checks]';

export const PREDICT = id => `form[data-predict="${id}"]`;
export const SKIP = 'button.skip';

/** The slider that tests of one slider use, in the chapter where it stands. */
export const SAMPLE = { chapter: 'legacy', figure: 'wafer', param: 'die', value: '331' };
