/** The grammar of a program document's body, as ARCHITECTURE.md prints it. */
export const documentGrammar = `
document  = { part | left-out | other } ;
part      = "## Week" , ["s"] , " " , number , ["-" , number] , { day } ;
day       = "### " , title , [ " (" , ( weekday , { ", " , weekday } | "week " , number ) , ")" ] , { line | block } ;
block     = "#### " , title , [ "," , ( "superset" | "circuit" ) ] , [ "," , number , " rounds" ] , [ ", rest " , number , " s" ] , { line } ;
line      = "- " , [ label , " " ] , ( link , [ dose ] | "test " , link , [ dose ] | "advice " , link
          | "run " , dose | "note " , words ) , { detail } ;
detail    = "  - " , ( "because " , link , [ " (" , finding , { ", " , finding } , ")" ] , ":" , words
          | "note: " , words | "keep " , rule , ": " , words ) ;
left-out  = "## Left out" , { "- " , link , ": " , words } ;
label     = digit , letter ;
link      = "[[" , id , [ "|" , words ] , "]]" ;
weekday   = "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun" ;
other     = any line that fits nothing above: kept, and no problem ;
`.trim();
