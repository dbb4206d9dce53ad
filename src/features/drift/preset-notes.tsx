import { driftPresets, type PresetId } from '#domain/drift/preset.ts';
import { DefinitionLink } from '#ui/definition-link.tsx';
import styles from './drift-figures.module.css';

/** By which rule columns are outside, and where a preset differs from the tool it is named after. */
export function PresetNotes({ preset }: { readonly preset: PresetId }) {
  const { name, rule, differences } = driftPresets[preset];
  return (
    <div className={styles.note}>
      <p className={styles.note}>
        <strong>Conventions: {name}. </strong>
        {rule} <DefinitionLink id="drift">Definitions</DefinitionLink>
      </p>
      {differences.length > 0 && (
        <details>
          <summary>Where this differs from the tool, and why</summary>
          <ul>
            {differences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
