import styles from './Scenarios.module.css';

/** A ring with a dot: recording. Not red, which is kept for failures. */
export function RecordingMark() {
  return <span aria-hidden className={styles.recordingMark} />;
}
