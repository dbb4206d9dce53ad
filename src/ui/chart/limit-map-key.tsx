import { heatColour, heatInk } from './heat.ts';
import styles from './limit-map.module.css';
import { limitStepNames } from './limit-steps.ts';

/** What the shades and the triangle mean. */
export function LimitMapKey() {
  return (
    <div className={styles.key}>
      <span>Distance to the limit:</span>
      <ul className={styles.steps}>
        {limitStepNames.map((name, at) => (
          <li key={name}>
            <span
              aria-hidden="true"
              className={styles.sample}
              style={{ background: heatColour(at + 1), color: heatInk(at + 1) }}
            >
              {at >= 4 ? '▲' : ''}
            </span>
            from {name}
          </li>
        ))}
      </ul>
      <span>▲ alert. Empty: no value.</span>
    </div>
  );
}
