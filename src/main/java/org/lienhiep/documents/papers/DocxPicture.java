package org.lienhiep.documents.papers;

/** The picture of the code in a Word file, as a drawing that stands in a line (ECMA-376, DrawingML). */
final class DocxPicture {

    static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /** The relation of the picture. */
    static final String ID = "rId7";

    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final int EMU = 36_000;

    private DocxPicture() {}

    /** One paragraph with the picture, so many millimetres wide and high. */
    static void write(DocxText text, String style, int millimetres) {
        String side = Integer.toString(millimetres * EMU);
        Markup out = text.out();
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        out.open("w:r").open("w:drawing");
        out.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        out.empty("wp:extent", "cx", side, "cy", side);
        out.empty("wp:docPr", "id", "1", "name", "QR", "descr", "QR");
        out.open("a:graphic", "xmlns:a", A).open("a:graphicData", "uri", PIC);
        out.open("pic:pic", "xmlns:pic", PIC);
        out.open("pic:nvPicPr").empty("pic:cNvPr", "id", "1", "name", "QR").empty("pic:cNvPicPr");
        out.close();
        out.open("pic:blipFill")
                .empty("a:blip", "r:embed", ID)
                .open("a:stretch")
                .empty("a:fillRect");
        out.close().close();
        out.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", side, "cy", side);
        out.close().open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        out.close().close().close().close().close().close().close();
    }
}
