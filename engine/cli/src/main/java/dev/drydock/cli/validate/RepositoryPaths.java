package dev.drydock.cli.validate;

import java.nio.file.Path;
import java.util.Map;

/// Names files as whoever reads a report knows them: from the root of the repository where a
/// workflow says which that is (`GITHUB_WORKSPACE`), else from the directory of the run.
///
/// @param here where the command runs, absolute
/// @param root what names start from, absolute
public record RepositoryPaths(Path here, Path root) {
  private static final String WORKSPACE = "GITHUB_WORKSPACE";

  /// Look around from a directory.
  public static RepositoryPaths of(Path directory, Map<String, String> environment) {
    var here = directory.toAbsolutePath().normalize();
    var workspace = environment.getOrDefault(WORKSPACE, "");
    var root = workspace.isEmpty() ? here : Path.of(workspace).toAbsolutePath().normalize();
    return new RepositoryPaths(here, here.startsWith(root) ? root : here);
  }

  /// Return a file's name from the root; one outside of it keeps its absolute name.
  public String named(String typed) {
    var file = here.resolve(typed).normalize();
    var named = file.startsWith(root) ? root.relativize(file) : file;
    return named.toString().replace('\\', '/');
  }
}
