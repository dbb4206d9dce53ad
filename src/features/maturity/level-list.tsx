import { currentEdition } from '#domain/maturity/shipped-editions.ts';
import { Ladder } from '#ui/ladder.tsx';

/** What each level means. */
export function LevelList() {
  return (
    <Ladder
      caption="From work by hand to work that improves itself"
      summary="Higher is not better: each step costs more and has more ways to fail."
      rungs={currentEdition.levels.map(({ level, name, meaning }) => ({ level, name, content: meaning }))}
    />
  );
}
