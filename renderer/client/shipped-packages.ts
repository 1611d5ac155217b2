import { licencesFile, type ShippedPackage } from '../../shared/contract/shipped-package.ts';

/** The packages that are in the program, with their licences; none where the window is not the built one. */
export async function shippedPackages(): Promise<readonly ShippedPackage[]> {
  try {
    const response = await fetch(`./${licencesFile}`);
    return response.ok ? ((await response.json()) as readonly ShippedPackage[]) : [];
  } catch {
    return [];
  }
}
