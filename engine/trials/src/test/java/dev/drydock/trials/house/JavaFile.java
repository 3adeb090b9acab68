package dev.drydock.trials.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// One Java file as its author sees it: text, lines, types and methods.
///
/// @param types the simple names of the types declared in it, nested ones included
/// @param formats what `formatted` is called on
record JavaFile(
    Path path, String text, List<TypeName> types, List<Method> methods, List<Format> formats) {
  /// A declared type and the line that declares it.
  record TypeName(String name, long line) {}

  /// A declared method or constructor.
  ///
  /// @param firstLine after annotations, which may hold a whole table of examples
  /// @param annotations their simple names
  record Method(String name, long firstLine, long lastLine, List<String> annotations) {
    long lines() {
      return lastLine - firstLine + 1;
    }
  }

  /// A call of `formatted`.
  ///
  /// @param pattern the source text of the pattern
  record Format(String pattern, long line) {}

  /// Parse every file in one go of the compiler.
  static List<JavaFile> parse(List<Path> paths) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = files.getJavaFileObjectsFromPaths(paths);
      var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, units);
      var positions = Trees.instance(task).getSourcePositions();
      var parsed = new ArrayList<JavaFile>();
      for (var unit : task.parse()) {
        parsed.add(read(unit, positions));
      }
      return parsed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int lines() {
    return (int) text.lines().count();
  }

  boolean isPackageInfo() {
    return path.endsWith("package-info.java");
  }

  boolean isTest() {
    return path.toString().contains("/src/test/");
  }

  private static JavaFile read(CompilationUnitTree unit, SourcePositions positions) {
    var path = Path.of(unit.getSourceFile().toUri());
    var scan = new Scan(unit, positions);
    scan.scan(unit, null);
    return new JavaFile(path, House.text(path), scan.types, scan.methods, scan.formats);
  }

  private static final class Scan extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<TypeName> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<Format> formats = new ArrayList<>();

    private Scan(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, Void nothing) {
      if (!tree.getSimpleName().isEmpty()) {
        types.add(new TypeName(tree.getSimpleName().toString(), first(tree)));
      }
      return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, Void nothing) {
      var annotations =
          tree.getModifiers().getAnnotations().stream()
              .map(annotation -> annotation.getAnnotationType().toString())
              .toList();
      methods.add(new Method(tree.getName().toString(), signature(tree), last(tree), annotations));
      return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select
          && select.getIdentifier().contentEquals("formatted")) {
        formats.add(new Format(select.getExpression().toString(), first(tree)));
      }
      return super.visitMethodInvocation(tree, null);
    }

    private long signature(MethodTree tree) {
      var annotations = tree.getModifiers().getAnnotations();
      return annotations.isEmpty() ? first(tree) : last(annotations.getLast()) + 1;
    }

    private long first(Tree tree) {
      return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    private long last(Tree tree) {
      return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
    }
  }
}
