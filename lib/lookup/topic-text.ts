/** What is said of one topic of the look-up. Sentences; codes stand in parentheses. */
export interface TopicText {
  readonly title: string;
  /** The answer: when the code is used, or what to do. */
  readonly answer: string;
  /** Which day it is dated. */
  readonly date?: string;
  /** What must be registered before it. */
  readonly before?: string;
}
