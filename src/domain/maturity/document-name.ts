const namePattern = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/**
 * Name under which a model's assessment is kept: its id where that is one already, otherwise what is left of it in
 * small letters, digits and hyphens.
 */
export function assessmentName(modelId: string): string {
  if (namePattern.test(modelId) && modelId.length <= 200) return modelId;
  const left = modelId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 200)
    .replace(/^-|-$/g, '');
  return left || 'model';
}
