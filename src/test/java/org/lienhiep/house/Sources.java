package org.lienhiep.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The project's own sources, for the tests that read them. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java/org/lienhiep");
    static final Path TESTS = Path.of("src/test/java/org/lienhiep");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private Sources() {}

    /** The files below a folder with this ending, in order. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int lines(Path file) {
        return (int) text(file).lines().count();
    }

    /** The module that a file of the main sources or a template belongs to. */
    static String module(Path file, Path root) {
        return root.relativize(file).getName(0).toString();
    }

    /** A file's syntax tree and where its parts stand. */
    record Parsed(CompilationUnitTree unit, SourcePositions positions) {
        /** The text of a part. */
        String text(Tree part) {
            long from = positions.getStartPosition(unit, part);
            long to = positions.getEndPosition(unit, part);
            if (from < 0 || to < 0) return "";
            return Sources.text(Path.of(unit.getSourceFile().toUri())).substring((int) from, (int) to);
        }

        String name() {
            return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        }
    }

    /** The syntax trees of these files. */
    static List<Parsed> parsed(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
            var positions = Trees.instance(task).getSourcePositions();
            List<Parsed> trees = new ArrayList<>();
            task.parse().forEach(unit -> trees.add(new Parsed(unit, positions)));
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
