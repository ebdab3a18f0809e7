package org.lienhiep.portal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an article's text. Each line is a paragraph of its own unless a mark at its beginning says otherwise: {@code ##} a heading,
 * {@code ###} a smaller one, {@code -} or {@code 1.} an item, {@code >} a quotation, {@code |} or tabs a row of a table,
 * {@code {ảnh 12}} the place of a picture.
 */
public final class Blocks {

    private static final Pattern ITEM = Pattern.compile("[-•+] +(\\S.*)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)] +(\\S.*)");
    private static final Pattern PICTURE = Pattern.compile("\\{(?:ảnh|picture) (\\d{1,18})}");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Row> open = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private long number;

    private Blocks() {}

    /** The parts of a text, in order. */
    public static List<Block> of(String text) {
        Blocks reading = new Blocks();
        // a picture that was put in the middle of a line parts it
        PICTURE.matcher(text).replaceAll("\n$0\n").lines().forEach(reading::read);
        reading.close();
        return reading.blocks;
    }

    /** The keys of the pictures that have a place in a text. */
    public static List<Long> pictures(String text) {
        return of(text).stream()
                .filter(b -> b.kind() == Block.Kind.PICTURE)
                .map(Block::number)
                .toList();
    }

    private void read(String typed) {
        String line = typed.strip();
        Matcher item = ITEM.matcher(line);
        Matcher numbered = NUMBERED.matcher(line);
        Matcher picture = PICTURE.matcher(line);
        if (line.isEmpty()) gap();
        else if (picture.matches()) {
            close();
            blocks.add(new Block(Block.Kind.PICTURE, List.of(), Long.parseLong(picture.group(1))));
        } else if (item.matches()) add(Block.Kind.BULLETS, Block.Row.of(item.group(1)), 0);
        else if (numbered.matches() && numbered.group(1).equals("1") && kind == Block.Kind.NUMBERS) {
            close();
            add(Block.Kind.NUMBERS, Block.Row.of(numbered.group(2)), 1);
        } else if (numbered.matches())
            add(Block.Kind.NUMBERS, Block.Row.of(numbered.group(2)), Long.parseLong(numbered.group(1)));
        else if (line.startsWith("|") && line.length() > 1)
            row(line.substring(1).replaceFirst("\\|$", ""), "\\|");
        else if (typed.strip().contains("\t")) row(line, "\t");
        else single(line);
    }

    /** Items with empty lines between them are still one list; tables are two. */
    private void gap() {
        if (kind == Block.Kind.TABLE) close();
    }

    private void single(String line) {
        close();
        if (line.startsWith("### "))
            blocks.add(Block.of(Block.Kind.SUBHEADING, line.substring(4).strip()));
        else if (line.startsWith("## "))
            blocks.add(Block.of(Block.Kind.HEADING, line.substring(3).strip()));
        else if (line.startsWith("> "))
            blocks.add(Block.of(Block.Kind.QUOTATION, line.substring(2).strip()));
        else blocks.add(Block.of(Block.Kind.PARAGRAPH, line));
    }

    /** A row of dashes, as some write below the head of a table, says nothing. */
    private void row(String line, String between) {
        if (line.matches("[\\s|:-]+")) return;
        var cells = Arrays.stream(line.split(between, -1))
                .map(cell -> Piece.of(cell.strip()))
                .toList();
        add(Block.Kind.TABLE, new Block.Row(cells), 0);
    }

    private void add(Block.Kind of, Block.Row row, long first) {
        if (kind != of) close();
        if (open.isEmpty()) number = first;
        kind = of;
        open.add(row);
    }

    private void close() {
        if (!open.isEmpty()) blocks.add(new Block(kind, List.copyOf(open), number));
        open.clear();
    }
}
