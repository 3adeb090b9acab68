package dev.drydock.editor;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/// Hears of what happens beside the open files.
final class Surroundings implements WorkspaceService {
  private final Studio studio;

  Surroundings(Studio studio) {
    this.studio = studio;
  }

  /// There is nothing to configure.
  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {}

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    studio.refresh();
  }
}
